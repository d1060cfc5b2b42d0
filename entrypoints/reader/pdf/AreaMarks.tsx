import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StrengthGlyph } from '../../../components/StrengthMark.tsx';
import type { Area } from '../../../core/model/region.ts';
import type { PlacedTag } from '../placedTags.ts';
import { areaStyle } from './areaStyle.ts';

/** A tag that stands on an area of a page. */
export type AreaTag = PlacedTag & { area: Area };

/** Corners nearer to each other than this, in per cent of the page, would have their buttons one on the other. */
const NEAR = 4;

/** The tagged areas of one page: each an outline with a button at its corner, by which it is reached and read out. */
export function AreaMarks({ tags, turned }: { tags: AreaTag[]; turned: number }) {
  return (
    <>
      {tags.map(({ tag, area, codes, names }, index) => {
        const before = tags.slice(0, index).filter((other) => isAtCorner(other.area, area)).length;
        const look = codes.length > 1 ? 'mix' : (codes[0] ?? 'mix');
        return (
          <div key={tag.id} class={`tagged-area ${look} ${tag.strength}`} style={areaStyle(area, turned)}>
            <button
              type="button"
              class="area-tab"
              data-area-tag={tag.id}
              style={{ '--nth': before }}
              aria-label={i18n.t('reader.areaTag', [
                names,
                i18n.t(`common.${tag.strength}`).toLowerCase(),
                passageWords(tag.passage),
              ])}
            >
              {codes.map((code) => (
                <CategoryGlyph key={code} code={code} />
              ))}
              <span class={`strength ${tag.strength}`}>
                <StrengthGlyph strength={tag.strength} />
              </span>
            </button>
          </div>
        );
      })}
    </>
  );
}

const isAtCorner = (a: Area, b: Area) => Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR;
