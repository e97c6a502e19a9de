/** The picture on somebody's card, which an engineer shows the customer. Stored here first, sent when there is a network. */
import { patch, theStore, useRow } from "../../../store";
import { Card } from "../../../ui";
import { readPicture } from "../../../ui/camera";
import { Take, usePicture } from "../../../ui/photo";
import { tr } from "../../../words";

export function Portrait({ id }: { id: string }) {
  const person = useRow("person", id);
  const url = usePicture(id, person?.photo_sha256, true);
  const keep = async (file: File): Promise<boolean> => {
    const picture = await readPicture(file);
    if (!picture) return false;
    const { bytes, mime } = picture;
    const named = { id, entity: "person" as const, bytes, mime, name: `${id}.jpg` };
    const stored = await theStore().files.put(named);
    patch("person", id, { photo_sha256: stored.sha256 });
    return true;
  };
  return (
    <Card title={tr("person.field.photo_sha256")}>
      <div class="flex flex-wrap items-center gap-4">
        {person?.photo_sha256 && url && (
          <img class="size-28 rounded-full object-cover" src={url} alt={person.name_zh} />
        )}
        <div class="min-w-40 flex-1">
          <p class="mb-2 text-sm text-ink-soft">{tr("person.hint.photo_sha256")}</p>
          <Take keep={keep} single />
        </div>
      </div>
    </Card>
  );
}
