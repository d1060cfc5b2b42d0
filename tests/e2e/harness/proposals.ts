import type { ToTag } from './storyBrowser.ts';

/** Passages that the story comes back to. */
export const STUDIED = 'Logs and student work are studied with the principal every month to plan the next round.';
export const ALONE =
  'To protect instructional minutes, follow-up is completed by each teacher alone through the online library.';
/** Its one measure, which is none. */
export const RATED = 'At the end of each day participants rate the presenter, the room and the materials from 1 to 5.';

/** A sample, whom it comes from, and what is tagged of it. */
type Proposal = { file: string; from: string; tags: ToTag[] };
const NORTHFIELD: Proposal = {
  file: 'vendor-proposal.html',
  from: 'Northfield',
  tags: [
    { standard: 'Evidence', passage: STUDIED },
    { standard: 'Implementation', passage: 'We are proposing fewer topics, held for longer' },
    {
      standard: 'Learning Designs',
      passage: 'Each coach works in six-week cycles: a shared goal, two co-planned lessons',
    },
    { standard: 'Culture of Collaborative Inquiry', strength: 'conflicts', passage: ALONE },
    {
      standard: 'Resources',
      strength: 'partial',
      passage: 'Schools with greater needs may receive some additional coaching days if the budget permits.',
    },
  ],
};
const CEDAR: Proposal = {
  file: 'proposal-cedar-loop.html',
  from: 'Cedar Loop',
  tags: [
    { standard: 'Equity Drivers', passage: 'what they themselves took for granted, and name one habit to change' },
    { standard: 'Evidence', passage: 'in May the same three are set beside it, by student group' },
    { standard: 'Culture of Collaborative Inquiry', passage: 'Teams stay together for all three years' },
    {
      standard: 'Curriculum, Assessment, and Instruction',
      strength: 'partial',
      passage: 'Ferrow Mathematics may be used as the source of tasks where a team finds it helpful.',
    },
    {
      standard: 'Resources',
      strength: 'conflicts',
      passage: 'Teams meet after school, on their own time, on two Tuesdays a month.',
    },
  ],
};
const HALDEN: Proposal = {
  file: 'proposal-halden-street.html',
  from: 'Halden Street',
  tags: [
    {
      standard: 'Curriculum, Assessment, and Instruction',
      passage: 'each workbook names the unit and lesson in which a routine belongs',
    },
    {
      standard: 'Implementation',
      strength: 'partial',
      passage: 'Coaching can be purchased separately at the daily rate in section 6.',
    },
    { standard: 'Evidence', strength: 'conflicts', passage: RATED },
    {
      standard: 'Culture of Collaborative Inquiry',
      strength: 'conflicts',
      passage: 'No meetings of teams are needed between events, and none are planned.',
    },
  ],
};

/** Three answers of invented vendors to one request, in the order in which they are read. */
export const PROPOSALS: readonly Proposal[] = [NORTHFIELD, CEDAR, HALDEN];
