import { PageNumber } from '../../../components/PageNumber.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StandardName } from '../../../components/StandardName.tsx';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import { categoryOfStandard, standardById } from '../../../content/framework.ts';
import { documentTitle } from '../../../core/model/documentName.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { PlanModel } from './planModel.ts';

/** What a tag says, in small: standards, strength, the beginning of its words, page and document. */
export function TagFace({ plan, tag }: { plan: PlanModel; tag: Tag }) {
  const { page, heading } = tag.passage;
  const document = plan.documents.length > 1 ? plan.documents.find(({ id }) => id === tag.documentId) : undefined;
  return (
    <>
      <span class="face">
        <span class="stds">
          {tag.standards.map((id) => (
            <StandardName key={id} name={standardById(id)?.name ?? id} code={categoryOfStandard(id)?.code ?? 'rc'} />
          ))}
        </span>
        <StrengthMark strength={tag.strength} />
      </span>
      <span class="quote clamp">{passageWords(tag.passage)}</span>
      <span class="meta where">
        {page !== null && <PageNumber page={page} />}
        {page === null && heading && <span>{heading}</span>}
        {document && <span>{documentTitle(document)}</span>}
      </span>
    </>
  );
}
