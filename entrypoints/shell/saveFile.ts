/** Leaves a file among the downloads, under this name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Revoked at once, some browsers would have nothing left to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
