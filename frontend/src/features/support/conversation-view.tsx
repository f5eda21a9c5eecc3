import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { FileChoice } from "@/ui/file-choice";
import { Message } from "@/ui/message";
import { Bone, Failure, Refusal } from "@/ui/notices";
import type { Conversation } from "./ticket-queries";
import { TicketStanding } from "./ticket-standing";
import "./support.css";

interface ConversationViewProps {
  conversation: Conversation;
  forPenny: boolean;
  timeZone?: string;
}

/** What was said, oldest first, and the place to say more. */
export function ConversationView({ conversation, forPenny, timeZone }: ConversationViewProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<unknown>(null);
  // What is being written stays where a later look fails.
  if (conversation.detail === undefined) {
    return conversation.error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(conversation.error)} onRetry={conversation.again} />
    );
  }
  const { ticket, messages } = conversation.detail;
  return (
    <div className="conversation">
      <h2 className="t-18 conversation__subject">{ticket.subject}</h2>
      <TicketStanding state={ticket.state} forPenny={forPenny} />
      <ol className="messages">
        {messages.map((message) => (
          <Message
            key={message.id}
            mine={message.byPenny === forPenny}
            author={message.author ?? t(message.byPenny ? "ticket.penny" : "ticket.store")}
            at={message.at}
            text={message.text}
            files={message.files.map((file) => ({ ...file, address: conversation.addressOf(file) }))}
            timeZone={timeZone}
          />
        ))}
      </ol>
      <Answer write={conversation.write} attach={conversation.attach} />
      {refusal !== null && <Refusal>{describeProblem(refusal)}</Refusal>}
      {ticket.state !== "CLOSED" && (
        <Button
          icon={CircleCheck}
          busy={conversation.closing}
          onClick={() => void conversation.close().then(() => setRefusal(null), setRefusal)}
        >
          {t("ticket.close")}
        </Button>
      )}
    </div>
  );
}

/** What was written is not written twice when one of its files is refused. */
function Answer({ write, attach }: Pick<Conversation, "write" | "attach">) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [written, setWritten] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const message = written ?? (await write(text));
      setWritten(message);
      await attach(message, files);
      setText("");
      setFiles([]);
      setWritten(undefined);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t("ticket.answer")}
        rows={4}
        required
        maxLength={4000}
        disabled={written !== undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileChoice files={files} onChange={setFiles} />
      {error !== null && (
        <Refusal>
          {written !== undefined && <>{t("ticket.sentAlready")} </>}
          {describeProblem(error)}
        </Refusal>
      )}
      <Button type="submit" variant="primary" size="big" wide busy={busy}>
        {t(written === undefined ? "ticket.send" : "ticket.sendFiles")}
      </Button>
    </form>
  );
}
