"""check_json.py FILE SCHEMA: whether a file is what a JSON Schema says, asked of python3-jsonschema."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
mistakes = sorted(jsonschema.Draft7Validator(schema).iter_errors(document), key=lambda mistake: list(mistake.path))
for mistake in mistakes:
    print("/".join(map(str, mistake.absolute_path)), mistake.message)
sys.exit(1 if mistakes else 0)
