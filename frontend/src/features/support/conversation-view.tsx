import { CircleCheck, Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { TicketMessage } from "@/api/types";
import { classNames } from "@/lib/class-names";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { FileChoice } from "./file-choice";
import { formatBytes } from "./file-size";
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
  if (conversation.error !== null) {
    return <Failure detail={describeProblem(conversation.error)} onRetry={conversation.again} />;
  }
  if (conversation.detail === undefined) {
    return <Bone className="bone--person-page" />;
  }
  const { ticket, messages } = conversation.detail;
  return (
    <div className="conversation">
      <h2 className="t-18 conversation__subject">{ticket.subject}</h2>
      <TicketStanding state={ticket.state} forPenny={forPenny} />
      <ol className="conversation__messages">
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            mine={message.byPenny === forPenny}
            addressOf={conversation.addressOf}
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

interface MessageProps {
  message: TicketMessage;
  mine: boolean;
  addressOf: Conversation["addressOf"];
  timeZone?: string;
}

function Message({ message, mine, addressOf, timeZone }: MessageProps) {
  const { t, i18n } = useTranslation();
  return (
    <li className={classNames("message", mine && "message--mine")}>
      <p className="t-13 quiet">
        <span className="strong">{message.author ?? t(message.byPenny ? "ticket.penny" : "ticket.store")}</span>{" "}
        <Instant at={message.at} style="day-time" timeZone={timeZone} />
      </p>
      <p className="message__text">{message.text}</p>
      {message.files.map((file) => (
        <a key={file.id} href={addressOf(file)} download={file.name} className="files__one">
          <Download className="icon icon--s" />
          <span className="grow trunc">{file.name}</span>
          <span className="t-13 quiet">{formatBytes(file.sizeBytes, i18n.language)}</span>
        </a>
      ))}
    </li>
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
