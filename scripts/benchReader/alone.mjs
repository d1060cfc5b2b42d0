// pdf.js by itself, in the same browser and from the same files, as the bound for the reader's figures.
const scale = new URL(location.href).searchParams.get('scale');
const fetched = scale === null ? null : fetch('/long.pdf').then((answer) => answer.blob());
// A copy that the bench puts beside this file.
const copy = new URL('pdf.mjs', location.href).href;
const { getDocument, GlobalWorkerOptions, PDFWorker, TextLayer } = await import(copy);

GlobalWorkerOptions.workerSrc = './pdf.worker.mjs';
// The reader has its worker ready as well before a person has picked a file.
const worker = new PDFWorker({ verbosity: 0 });
await worker.promise;

/** Draws the first page with its text, laid out, then reads the text of all; milliseconds from the file on. */
globalThis.measure = async (file, scale) => {
  performance.mark('alone:opening');
  const start = performance.now();
  const data = new Uint8Array(await file.arrayBuffer());
  const pdf = await getDocument({ data, worker, verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: scale * (96 / 72) });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: viewport.width, height: viewport.height });
  const container = document.createElement('div');
  document.getElementById('page').replaceChildren(canvas, container);
  await page.render({ canvas, viewport }).promise;
  const textContentSource = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true });
  await new TextLayer({ textContentSource, container, viewport }).render();
  // Readable is what is laid out, as the reader's words are when it says so.
  container.getBoundingClientRect();
  const first = performance.now() - start;
  performance.mark('alone:readable');
  const begun = performance.now();
  for (let number = 1; number <= pdf.numPages; number++) {
    const each = await pdf.getPage(number);
    await each.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  }
  return { first, text: performance.now() - begun };
};

// The same from the page's own address on, as the reader opens a document of its library.
if (fetched) await globalThis.measure(await fetched, Number(scale));
