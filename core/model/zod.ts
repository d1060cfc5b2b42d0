import * as z from 'zod';

// zod else tries once whether it may compile its parsers with eval, which our pages' policy forbids and reports.
z.config({ jitless: true });

export { z };
