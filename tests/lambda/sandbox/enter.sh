#!/bin/sh
# Builds a root folder of its own (system folders read-only, a private /tmp, /proc, /opt and /var/task), enters it and starts
# the runtime. Runs inside `unshare --mount --pid`: nothing here is seen outside, and all of it goes away with the process.
# Usage: enter.sh ROOT LAYER TASK ETC RUNTIME NODE
set -eu
root=$1 layer=$2 task=$3 etc=$4 runtime=$5 node=$6
mount --make-rprivate /
mount -t tmpfs -o size=64m tmpfs "$root"
cd "$root"
mkdir dev proc tmp opt var var/task runtime node
for name in usr bin lib lib64 lib32 etc sbin; do
  if [ -L "/$name" ]; then
    ln -s "$(readlink "/$name")" "$name"
  elif [ -d "/$name" ]; then
    mkdir "$name"
    mount --rbind "/$name" "$name"
    mount -o remount,bind,ro "$name" 2>/dev/null || true
  fi
done
mount --rbind /dev dev
mount -t proc proc proc
mount -t tmpfs -o size=1g,mode=1777 tmpfs tmp
mount --bind "$layer" opt
mount --bind "$task" var/task
mount --bind "$runtime" runtime
mount --bind "$(dirname "$node")" node
mount --bind "$etc/hosts" etc/hosts
mount --bind "$etc/meminfo" proc/meminfo
exec chroot . "/node/$(basename "$node")" /runtime/bootstrap.mjs
