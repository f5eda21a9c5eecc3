import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { HoldKind, WatchedListing } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { useHoldActs } from "./watch-queries";

interface HoldSheetProps {
  listing: WatchedListing;
  kind: HoldKind;
  onClose: () => void;
}

/** Says what it does, and asks why. */
export function HoldSheet({ listing, kind, onClose }: HoldSheetProps) {
  const { t } = useTranslation("ops");
  const { hold, holdPerson } = useHoldActs();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      void holdPerson(listing.personId, kind, reason.trim()).then(onClose, () => undefined);
    }
  };
  return (
    <Sheet open onClose={onClose} title={t(`holds.${kind}One`, { reference: listing.reference })}>
      <form className="stack" onSubmit={send}>
        <p className="muted">{t(`holds.${kind}Text`)}</p>
        <TextArea
          label={t("holds.reason")}
          error={missing ? t("holds.missing") : undefined}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {hold.isError && <Refusal>{describeProblem(hold.error)}</Refusal>}
        <Button
          type="submit"
          variant={kind === "REDACTED" ? "danger" : "primary"}
          size="big"
          wide
          busy={hold.isPending}
        >
          {t(`holds.${kind}`)}
        </Button>
      </form>
    </Sheet>
  );
}
