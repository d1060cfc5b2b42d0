import { mulberry32 } from './random.ts';

const WORDS =
  'teachers coach school district vendor agrees shall provide session sessions hours evidence student students learning team teams meets weekly plan goals data review materials grade reading mathematics budget year principal families support practice feedback observation cycle report quarter each all their with from into about after before when while because provided unless including materials online training access account licence renewal price invoice days notice term party contract services staff lead leads uses using reads writes studies compares sets checks shares keeps improves builds protects explains offers trains visits'.split(
    ' ',
  );

/** Made-up paragraphs of contract-like sentences, the same for the same seed. */
export function makeProse(seed: number, paragraphs: number): string[] {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const sentence = () => {
    const words = Array.from({ length: 8 + below(14) }, () => WORDS[below(WORDS.length)] as string);
    words[3] = String(1 + below(900));
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: paragraphs }, () => Array.from({ length: 2 + below(4) }, sentence).join(' '));
}

/** A page of paragraphs. */
export const pageOf = (paragraphs: string[]): string =>
  `<main>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main>`;
