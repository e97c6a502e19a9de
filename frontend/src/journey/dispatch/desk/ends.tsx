/** How a job ends by the desk's hand: cancelled with a reason, or closed where nothing closed it by itself. */
import { Ban, CheckCheck } from "lucide";
import { MoveButton } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { told } from "../../../ui/told";

export const CancelButton = ({ id }: { id: string }) => (
  <AskButton of="job.cancel" id={id} fields={["reason"]} weight="quiet" icon={Ban} />
);

export const CloseButton = ({ id }: { id: string }) => (
  <MoveButton of="job.close" id={id} icon={CheckCheck} onSent={(sent) => void told(sent)} />
);
