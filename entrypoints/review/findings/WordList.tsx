import { Plus, X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';

const TERM_MAX = 200;

/** The words that are looked for: take one away, add one's own. */
export function WordList(props: { words: readonly string[]; onChange: (words: string[]) => void }) {
  const { words, onChange } = props;
  const [adding, setAdding] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const fresh = adding
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !words.includes(word));
    onChange([...words, ...new Set(fresh)]);
    setAdding('');
  };
  const remove = (word: string) => {
    onChange(words.filter((each) => each !== word));
    input.current?.focus();
  };
  return (
    <div class="stack">
      <h3 class="lab">{i18n.t('review.findings.words', words.length)}</h3>
      <ul class="words">
        {words.map((word) => (
          <li class="chip" key={word}>
            {word}
            <button
              type="button"
              class="icon-btn small"
              aria-label={i18n.t('review.findings.removeWord', [word])}
              onClick={() => remove(word)}
            >
              <Icon of={X} small />
            </button>
          </li>
        ))}
      </ul>
      <form class="row wrap" onSubmit={add}>
        <span class="field add-word">
          <input
            ref={input}
            aria-label={i18n.t('review.findings.addWord')}
            placeholder={i18n.t('review.findings.addWord')}
            value={adding}
            maxLength={TERM_MAX}
            onInput={(event) => setAdding(event.currentTarget.value)}
          />
        </span>
        <button type="submit" class="btn" aria-disabled={adding.trim() === ''}>
          <Icon of={Plus} small />
          {i18n.t('review.findings.add')}
        </button>
      </form>
    </div>
  );
}
