import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextArea, TextField } from "@/ui/field";
import { FileChoice } from "@/ui/file-choice";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { sendFiles, useNewTicket } from "./ticket-queries";

interface NewTicketSheetProps {
  storeId: string;
  onClose: () => void;
  onOpened: (ticketId: string) => void;
}

/** Asks Penny. What was opened is not opened twice when one of its files is refused. */
export function NewTicketSheet({ storeId, onClose, onOpened }: NewTicketSheetProps) {
  const { t, i18n } = useTranslation("store");
  const open = useNewTicket(storeId);
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [opened, setOpened] = useState<{ ticket: string; message: string }>();

  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      let target = opened;
      if (target === undefined) {
        const { ticket, messages } = await open(subject, text, i18n.language);
        target = { ticket: ticket.id, message: messages[0]?.id ?? "" };
        setOpened(target);
      }
      await sendFiles(target.message, files, `/api/stores/${storeId}/tickets/${target.ticket}`);
      onOpened(target.ticket);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  const at = (pointer: string) => problemAt(error, pointer);
  return (
    <Sheet open onClose={() => (opened ? onOpened(opened.ticket) : onClose())} title={t("support.ask")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t("support.subject")}
          required
          maxLength={120}
          disabled={opened !== undefined}
          value={subject}
          error={at("/subject")}
          onChange={(event) => setSubject(event.target.value)}
        />
        <TextArea
          label={t("support.text")}
          hint={t("support.textHint")}
          rows={5}
          required
          maxLength={4000}
          disabled={opened !== undefined}
          value={text}
          error={at("/text")}
          onChange={(event) => setText(event.target.value)}
        />
        <FileChoice files={files} onChange={setFiles} />
        {error !== null && !at("/subject") && !at("/text") && (
          <Refusal>
            {opened && <>{t("support.openedAlready")} </>}
            {describeProblem(error)}
          </Refusal>
        )}
        <Button type="submit" variant="primary" size="big" wide busy={busy}>
          {t(opened ? "support.sendFiles" : "support.send")}
        </Button>
      </form>
    </Sheet>
  );
}
