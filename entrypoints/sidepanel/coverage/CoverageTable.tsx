import { i18n } from '#i18n';
import { framework, standardsOf } from '../../../content/framework.ts';
import { STRENGTHS } from '../../../core/model/tag.ts';
import type { StandardCoverage } from '../../../core/review/coverage.ts';

/** The same counts as a real table. */
export function CoverageTable(props: {
  rows: ReadonlyMap<string, StandardCoverage>;
  /** By standard, what is required and how this document stands there; null where the review requires nothing. */
  required: ReadonlyMap<string, string | null> | null;
  caption: string;
  onOpen: (standardId: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways
    <section class="table-at" tabIndex={0} aria-label={i18n.t('panel.coverage.table', [props.caption])}>
      <table class="table">
        <caption class="vh">{i18n.t('panel.coverage.table', [props.caption])}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('panel.standard')}</th>
            {STRENGTHS.map((strength) => (
              <th scope="col" key={strength}>
                {i18n.t(`common.${strength}`)}
              </th>
            ))}
            {props.required && <th scope="col">{i18n.t('panel.musts.column')}</th>}
          </tr>
        </thead>
        {framework.categories.map((category) => (
          <tbody key={category.id}>
            <tr>
              <th scope="colgroup" colSpan={props.required ? 5 : 4} class={`cat ${category.code}`}>
                {category.name}
              </th>
            </tr>
            {standardsOf(category.id).map((standard) => {
              const row = props.rows.get(standard.id);
              return (
                <tr key={standard.id}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => props.onOpen(standard.id)}>
                      {standard.name}
                    </button>
                    {row && row.detached > 0 && (
                      <span class="meta detached">{i18n.t('panel.coverage.detached', row.detached)}</span>
                    )}
                    {row?.total === 0 && <b class="strong"> {i18n.t('panel.coverage.gap')}</b>}
                  </th>
                  {STRENGTHS.map((strength) => (
                    <td key={strength} class="num">
                      {row?.[strength] ?? 0}
                    </td>
                  ))}
                  {props.required && <td>{props.required.get(standard.id) ?? i18n.t('review.profile.notRequired')}</td>}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}
