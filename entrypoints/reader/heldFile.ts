/**
 * The file that is open, kept so that a reload finds it again. The library (core/store/files.ts) takes its place: this
 * is the only file that knows where bytes are.
 */
export type HeldFile = { hash: string; name: string; bytes: Blob };

const FOLDER = 'open-files';
const BYTES = 'bytes';
const NAME = 'name';

/** Keeps a file under its hash. False when there is no room: then it is open until the page goes. */
export async function holdFile({ hash, name, bytes }: HeldFile): Promise<boolean> {
  try {
    const folder = await (await root()).getDirectoryHandle(hash, { create: true });
    await write(folder, NAME, new Blob([name]));
    await write(folder, BYTES, bytes);
    return true;
  } catch {
    return false;
  }
}

/** The file with that hash, or null. */
export async function heldFile(hash: string): Promise<HeldFile | null> {
  try {
    const folder = await (await root()).getDirectoryHandle(hash);
    const read = async (name: string) => (await folder.getFileHandle(name)).getFile();
    return { hash, name: await (await read(NAME)).text(), bytes: await read(BYTES) };
  } catch {
    return null;
  }
}

async function root(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

async function write(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
}
