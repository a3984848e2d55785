#include "core/storage/file_system.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace lissom {
namespace {

/// statfs(2) names them by these; <linux/magic.h> has only some.
constexpr std::array<std::uint32_t, 19> kNotLocal{
    0x00006969,  // NFS
    0x0000517B,  // SMB
    0xFF534D42,  // CIFS
    0xFE534D42,  // SMB 2 and 3
    0x65735546,  // FUSE: sshfs, rclone, gocryptfs, virtiofs, NTFS-3G, ...
    0x65735543,  // FUSE's control files
    0x01021997,  // 9P, as virtual machines and WSL have it
    0x786F4256,  // a folder shared with a VirtualBox host
    0xBACBACBC,  // a folder shared with a VMware host
    0x00C36400,  // Ceph
    0x5346414F,  // AFS
    0x6B414653,  // AFS of the kernel
    0x73757245,  // Coda
    0x0000564C,  // NCP
    0x0BD00BD0,  // Lustre
    0x47504653,  // GPFS
    0x01161970,  // GFS2
    0x7461636F,  // OCFS2
    0x013111A8,  // IBRIX
};

}  // namespace

FileSystem fileSystemOf(const std::filesystem::path& folder) {
  struct statfs answer {};
  if (::statfs(folder.empty() ? "." : folder.c_str(), &answer) != 0) return FileSystem::Local;
  const auto kind = static_cast<std::uint32_t>(answer.f_type);
  return std::find(kNotLocal.begin(), kNotLocal.end(), kind) == kNotLocal.end() ? FileSystem::Local
                                                                                : FileSystem::Network;
}

}  // namespace lissom
