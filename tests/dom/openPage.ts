/** Shows a page in a frame of its own and hands over its document, once it and the frames in it have loaded. */
export async function openPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.replaceChildren(frame);
  await loaded;
  return frame.contentDocument as Document;
}
