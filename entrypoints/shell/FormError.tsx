import { CircleAlert } from 'lucide-preact';
import { Icon } from '../../components/Icon.tsx';

/** What is wrong with a form, under its fields; said at once. Fields name it by `id` as their description. */
export function FormError({ id, text }: { id: string; text: string | null }) {
  if (!text) return null;
  return (
    <p class="sub row error" id={id} role="alert">
      <Icon of={CircleAlert} small />
      {text}
    </p>
  );
}
