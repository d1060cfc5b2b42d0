/** A name for a file: what is not allowed in names of files anywhere left out. */
export function fileName(name: string, ending: string): string {
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return `${
    plain
      .trim()
      .slice(0, 80)
      .replace(/^\.+|\.+$/g, '') || 'review'
  }${ending}`;
}
