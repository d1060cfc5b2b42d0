import { ChevronDown, ChevronUp, Shapes, Trash2 } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework } from '../../../content/framework.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { itemName } from '../itemName.ts';
import { PassageList } from '../passages/PassageList.tsx';
import type { Requests } from './useRequests.ts';
import { WhatItRestsOn } from './WhatItRestsOn.tsx';

const MAX = 5000;

/** One question or change asked for: about what, its words, what could stand in the contract, and what it rests on. */
export function RequestCard(props: {
  request: VendorRequest;
  index: number;
  count: number;
  first: boolean;
  cited: readonly Tag[];
  finding: Finding | undefined;
  document: DocumentRecord;
  requests: Requests;
}) {
  const { request, index, count, cited, document, requests } = props;
  const { id, kind, itemId } = request;
  const number = String(index + 1);
  const named = [i18n.t('review.questions.numbered', [number]), itemName(itemId)].join(' ');
  const keyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp' | 'ArrowDown'];
    const inField = (event.target as Element).matches('textarea, input, select');
    if (!by || !event.altKey || inField) return;
    event.preventDefault();
    requests.move(request, by);
  };
  return (
    <li class="sheet ask-card" aria-label={named} data-request={id} data-about={itemId} onKeyDown={keyDown}>
      <div class="row wrap ask-head">
        <span class="ask-number num" aria-hidden="true">
          {number}
        </span>
        <Select
          label={i18n.t('review.questions.about')}
          icon={<Icon of={Shapes} small />}
          value={itemId ?? ''}
          options={[
            { value: '', label: i18n.t('review.report.whole') },
            ...framework.standards.map((standard) => ({ value: standard.id, label: standard.name })),
            // A responsibility, or what this edition does not have, stays as it is until something else is chosen.
            ...(itemId === null || framework.standards.some((standard) => standard.id === itemId)
              ? []
              : [{ value: itemId, label: itemName(itemId) }]),
          ]}
          onChange={(value) => requests.edit(request, { itemId: value || null })}
        />
        <Segments
          label={i18n.t('review.questions.kindOf', [named])}
          value={kind}
          options={[
            { value: 'question' as const, label: i18n.t('review.questions.question') },
            { value: 'change' as const, label: i18n.t('review.questions.change') },
          ]}
          onChange={(value) => requests.edit(request, { kind: value })}
        />
        <span class="grow" />
        <span class="row ask-acts">
          <IconButton
            icon={ChevronUp}
            label={i18n.t('review.questions.up', [number])}
            class="to-up"
            off={index === 0}
            onClick={() => requests.move(request, -1)}
          />
          <IconButton
            icon={ChevronDown}
            label={i18n.t('review.questions.down', [number])}
            class="to-down"
            off={index === count - 1}
            onClick={() => requests.move(request, 1)}
          />
          <IconButton
            icon={Trash2}
            label={i18n.t('review.questions.delete', [number])}
            onClick={() => requests.remove(request)}
          />
        </span>
      </div>
      <KeptField
        field={`request:${id}:text`}
        label={i18n.t(kind === 'question' ? 'review.questions.question' : 'review.questions.changeAsked')}
        stored={request.text}
        maxLength={MAX}
        first={props.first}
        save={(text, base) => requests.saveText(request, 'text', text, base)}
      />
      <KeptField
        field={`request:${id}:wording`}
        label={i18n.t('review.report.wording')}
        stored={request.wording}
        maxLength={MAX}
        save={(text, base) => requests.saveText(request, 'wording', text, base)}
      />
      <WhatItRestsOn request={request} finding={props.finding} cited={cited.length} />
      {cited.length > 0 && <PassageList tags={cited} document={document} />}
    </li>
  );
}
