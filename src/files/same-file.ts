import { realpathSync, statSync } from 'node:fs';

/**
 * Returns whether two paths lead to the same file. It compares device and inode, which see through links, hard links and
 * spelling, and the real paths if the system has no inodes.
 */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return (
      (first.ino !== 0n && first.dev === second.dev && first.ino === second.ino) ||
      realpathSync(one) === realpathSync(other)
    );
  } catch {
    return false; // One of them does not exist, so nothing can be lost.
  }
}
