import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DisputeConversation } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { FileChoice } from "@/ui/file-choice";
import { Message, SavedFiles } from "@/ui/message";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { DisputeStanding } from "./dispute-standing";
import { Letter } from "./letter";
import { useDispute, useIncidents } from "./portal-queries";
import { Contact } from "./read-more";

interface DisputeLetterProps {
  disputeId: string;
  backLink: (className: string, children: ReactNode) => ReactNode;
}

/** A dispute: where it stands and who answers by when, what was said, and the place to say more. */
export function DisputeLetter({ disputeId, backLink }: DisputeLetterProps) {
  const { t } = useTranslation(["portal", "common"]);
  const dispute = useDispute(disputeId);
  const incidents = useIncidents();
  return (
    <Letter action={backLink("btn btn--link", t("common:action.back"))}>
      {dispute.isPending && <Bone className="bone--letter" />}
      {dispute.isError && <Failure detail={describeProblem(dispute.error)} onRetry={() => void dispute.refetch()} />}
      {dispute.data && (
        <>
          <div>
            <h1 className="t-24">{t("dispute.yours")}</h1>
            <DisputeStanding dispute={dispute.data.dispute} />
          </div>
          <Said conversation={dispute.data} addressOf={dispute.addressOf} />
          {dispute.data.dispute.state === "OPEN" ? (
            <More write={dispute.write} attach={dispute.attach} refresh={dispute.refresh} />
          ) : (
            <p className="muted">{t("dispute.closed")}</p>
          )}
        </>
      )}
      {incidents.data && <Contact controller={incidents.data.controller} />}
    </Letter>
  );
}

interface SaidProps {
  conversation: DisputeConversation;
  addressOf: (fileId: string) => string;
}

function Said({ conversation: { dispute, statement, messages, files }, addressOf }: SaidProps) {
  const { t } = useTranslation("portal");
  return (
    <>
      <ol className="messages">
        <Message mine author={t("views.who.YOU")} at={dispute.openedAt} text={statement} />
        {messages.map((message) => (
          <Message
            key={message.id}
            mine={!message.byPenny}
            author={message.byPenny ? "Penny" : t("views.who.YOU")}
            at={message.at}
            text={message.text}
          />
        ))}
      </ol>
      {files.length > 0 && (
        <section aria-labelledby="dispute-files">
          <h2 id="dispute-files" className="t-14">
            {t("dispute.files")}
          </h2>
          <SavedFiles files={files.map((file) => ({ ...file, address: addressOf(file.id) }))} />
        </section>
      )}
    </>
  );
}

type MoreProps = Pick<ReturnType<typeof useDispute>, "write" | "attach" | "refresh">;

/** Words, files, or both. What was written is not written twice when a file is refused. */
function More({ write, attach, refresh }: MoreProps) {
  const { t } = useTranslation(["portal", "common"]);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nothing = text.trim() === "" && files.length === 0;

  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      if (text.trim() !== "") {
        await write(text.trim());
        setText("");
      }
      await attach(files);
      setFiles([]);
    } catch (refused) {
      setError(refused);
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        label={t("dispute.more")}
        rows={4}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileChoice files={files} onChange={setFiles} />
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <Button type="submit" variant="ink" size="big" wide busy={busy} disabled={nothing}>
        {t("common:ticket.send")}
      </Button>
    </form>
  );
}
