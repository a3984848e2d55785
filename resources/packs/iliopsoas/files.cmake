# The files of the pack: it comes with the program as a resource.
set(iliopsoas_files pack.json learn.json)
foreach(exercise
    half-kneeling-hip-flexor
    bed-edge-hip-flexor
    standing-split-hip-flexor
    chair-side-hip-flexor
    prone-quad-strap
    standing-quad
    single-knee-to-chest
    supine-hamstring
    seated-hamstring
    supine-figure-four
    seated-figure-four
    butterfly-adductor
    cat-camel
    bottom-to-heels
    knee-rolls
    open-book
    seated-trunk-twist
    prone-prop-extension
    pelvic-tilt
    supine-psoas-march
    seated-march
    standing-psoas-hold
    straight-leg-raise
    glute-bridge
    clamshell
    bird-dog
    dead-bug
    side-bridge-knees
    mcgill-curl-up
    sit-to-stand
  )
  list(APPEND iliopsoas_files exercises/${exercise}.json)
endforeach()
list(TRANSFORM iliopsoas_files PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
