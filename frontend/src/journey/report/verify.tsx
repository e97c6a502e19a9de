/**
 * The page behind a printed report's QR code: in plain words, whether this paper agrees with the sealed record.
 *
 * Open to everyone, says no more than the paper itself does: names are masked by the office.
 */
import { useSignal } from "@preact/signals";
import { CircleCheck, CircleX, CloudOff } from "lucide";
import { useEffect } from "preact/hooks";
import { type ApiReply, api } from "../../shell/api";
import type { ScreenProps } from "../../shell/route";
import { Card, Empty, KeyValue, Loading, Page } from "../../ui";
import { dateTimeText } from "../../words";
import { t } from "./words";

interface Answer {
  genuine: boolean;
  report_number: string | null;
  current: boolean | null;
  current_number: string | null;
  signed_at: string | null;
  signer: string | null;
}

export default function Verify({ params }: ScreenProps) {
  const reply = useSignal<ApiReply<Answer> | null>(null);
  useEffect(() => {
    void api<Answer>("GET", `/api/verify/${params.number}/${params.hash}`).then((answer) => {
      reply.value = answer;
    });
  }, [params.number, params.hash]);
  return (
    <Page title={t("verify.title")} sub={params.number}>
      {reply.value === null ? <Loading /> : <Told reply={reply.value} />}
    </Page>
  );
}

function Told({ reply }: { reply: ApiReply<Answer> }) {
  if (!reply.ok && reply.problem.status !== 404) {
    return <Empty icon={CloudOff} title={t("verify.unknown")} lead={t("verify.unknown_lead")} />;
  }
  if (!reply.ok || !reply.body.genuine) {
    return <Empty icon={CircleX} title={t("verify.no")} lead={t("verify.no_lead")} />;
  }
  const { body } = reply;
  return (
    <>
      <Empty icon={CircleCheck} title={t("verify.yes")} lead={t("verify.yes_lead")} />
      {body.current === false && (
        <p class="text-warning">{t("verify.replaced", { number: body.current_number })}</p>
      )}
      <Card>
        <KeyValue
          facts={[
            [t("verify.number"), body.report_number],
            [t("verify.signed_at"), body.signed_at && dateTimeText(body.signed_at)],
            [t("verify.signer"), body.signer],
          ]}
        />
      </Card>
    </>
  );
}
