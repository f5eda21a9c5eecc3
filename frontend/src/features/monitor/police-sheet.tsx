import { Phone, Printer, Share2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert, PoliceReport, Store } from "@/api/types";
import { Button, buttonClass } from "@/ui/button";
import { CopyButton } from "@/ui/copy-button";
import { TextArea } from "@/ui/field";
import { Bone, Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { usePoliceReports } from "./police-queries";
import { usePoliceWords } from "./police-words";
import { WhichAlert } from "./which-alert";

const LONGEST = 1000;

interface PoliceSheetProps {
  open: boolean;
  alert: Alert | null;
  store: Store;
  onClose: () => void;
}

/** Whom to call and what to say: filled in, to be read aloud. */
export function PoliceSheet({ open, alert, store, onClose }: PoliceSheetProps) {
  const { t } = useTranslation("store");
  return (
    <Sheet open={open} onClose={onClose} title={t("police.title")} className="police-sheet">
      {alert && (
        <>
          <WhichAlert alert={alert} timeZone={store.timeZone} />
          <a
            className={buttonClass({ variant: "primary", size: "big", wide: true })}
            href={`tel:${store.policeNumber}`}
          >
            <Phone className="icon" />
            {t("police.call", { number: store.policeNumber })}
          </a>
          <Reports key={alert.id} alert={alert} store={store} />
        </>
      )}
    </Sheet>
  );
}

function Reports({ alert, store }: { alert: Alert; store: Store }) {
  const { t } = useTranslation("store");
  const { newest, loading, making, error, make } = usePoliceReports(store.id, alert.id);
  const [again, setAgain] = useState(false);
  if (loading) {
    return <Bone className="bone--letter" />;
  }
  if (newest !== undefined && !again) {
    return (
      <>
        <ReportText report={newest} store={store} />
        <Button onClick={() => setAgain(true)}>{t("police.again")}</Button>
      </>
    );
  }
  return (
    <NewReport
      busy={making}
      error={error}
      onMake={(description) =>
        void make(description).then(
          () => setAgain(false),
          () => undefined,
        )
      }
    />
  );
}

interface NewReportProps {
  busy: boolean;
  error: unknown;
  onMake: (description: string) => void;
}

function NewReport({ busy, error, onMake }: NewReportProps) {
  const { t } = useTranslation("store");
  const [description, setDescription] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(description);
      }}
    >
      <TextArea
        label={t("police.description")}
        hint={t("police.descriptionHint")}
        rows={3}
        maxLength={LONGEST}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <Button type="submit" size="big" wide busy={busy}>
        {t("police.make")}
      </Button>
    </form>
  );
}

/** What is read aloud, with the ways to hand it on. */
function ReportText({ report, store }: { report: PoliceReport; store: Store }) {
  const { t } = useTranslation("store");
  const words = usePoliceWords(report, store.timeZone);
  const text = words.join("\n");
  return (
    <div className="police">
      <h3 className="t-14 muted">{t("police.read", { number: report.number, name: report.madeBy.name })}</h3>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="police__actions">
        <CopyButton text={text} label={t("police.copy")} done={t("police.copied")} />
        {"share" in navigator && (
          // Closing the share panel is no error.
          <Button icon={Share2} onClick={() => void navigator.share({ text }).catch(() => undefined)}>
            {t("police.share")}
          </Button>
        )}
        <Button icon={Printer} onClick={() => window.print()}>
          {t("police.print")}
        </Button>
      </div>
    </div>
  );
}
