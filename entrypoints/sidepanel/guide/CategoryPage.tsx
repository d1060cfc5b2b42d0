import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { standardsOf } from '../../../content/framework.ts';
import type { Category } from '../../../content/schema.ts';
import type { PanelModel } from '../panelModel.ts';
import { CopyCitation, Crumbs, ShowTagged, SourceLine } from './GuideParts.tsx';

/** One category with its standards. */
export function CategoryPage({ model, category }: { model: PanelModel; category: Category }) {
  const standards = standardsOf(category.id);
  const ids = standards.map((standard) => standard.id);
  const count = (model.reviewTags ?? []).filter((tag) => tag.standards.some((id) => ids.includes(id))).length;
  return (
    <>
      <Crumbs model={model} />
      <article class={`g ${category.code}`}>
        <p class="row">
          <CategoryGlyph code={category.code} />
          <span class={`cat ${category.code} meta`}>{i18n.t('guide.kinds.category')}</span>
        </p>
        <h2 class="title" tabIndex={-1}>
          {category.name}
        </h2>
        <p class="lede">{category.summary}</p>
        <div class="row wrap">
          <ShowTagged model={model} count={count} filter={{ categories: [category.id] }} />
          <CopyCitation model={model} id={category.id} />
        </div>
        <section>
          <h3>{i18n.t('picker.standards')}</h3>
          <ol class="constructs">
            {standards.map((standard) => (
              <li key={standard.id}>
                <button type="button" class="link" onClick={() => model.go('guide', standard.id)}>
                  {standard.name}
                </button>
                <span>{standard.summary}</span>
              </li>
            ))}
          </ol>
        </section>
        <SourceLine document={category.source.document} />
      </article>
    </>
  );
}
