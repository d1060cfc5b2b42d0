/** Where a frame that cannot be read comes from; the document's own address when the frame names none (a sandbox). */
export function originOf(frame: HTMLIFrameElement): string {
  const url = URL.parse(frame.src || frame.baseURI, frame.baseURI);
  return url && url.origin !== 'null' ? url.origin : (url?.protocol ?? 'about:');
}
