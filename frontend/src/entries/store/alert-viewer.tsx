import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Store } from "@/api/types";
import { filterOf, recordingOf, searchOf } from "@/features/monitor";
import { useAlertEvidence, useShownRecording } from "@/features/viewer";
import { buttonClass } from "@/ui/button";
import { Bone, Failure } from "@/ui/notices";
import { AlertEvidence } from "./alert-evidence";

interface AlertViewerProps {
  store: Store;
  alertId: string;
  wide: boolean;
}

/** The evidence of one alert, while it loads, when it fails, and when it is there. */
export function AlertViewer({ store, alertId, wide }: AlertViewerProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ strict: false });
  const search = searchOf(filterOf(address));
  const shownId = useShownRecording(store.id, alertId, recordingOf(address).recording);
  const evidence = useAlertEvidence(store.id, shownId);
  const back = (
    <Link
      to="/monitor"
      search={search}
      className={`${buttonClass({ variant: "plain" })} btn--icon`}
      aria-label={t("action.back")}
    >
      <ChevronLeft className="icon" />
    </Link>
  );
  if (evidence.detail.data) {
    return (
      <AlertEvidence
        key={shownId}
        store={store}
        alert={evidence.detail.data}
        frames={evidence.frames}
        onShow={(recording) =>
          void navigate({
            to: "/monitor/$alertId",
            params: { alertId },
            search: { ...search, recording },
            replace: true,
          })
        }
        onSeparated={(alone) =>
          // What is known of it from before says that another one speaks for it.
          void navigate({
            to: "/monitor/$alertId",
            params: { alertId: alone },
            search: { ...search, recording: alone },
          })
        }
        onComment={evidence.comment}
        back={wide ? undefined : back}
        wide={wide}
      />
    );
  }
  return (
    <section className="page">
      {!wide && <header className="top top--inner">{back}</header>}
      {evidence.detail.isError ? (
        <Failure detail={describeProblem(evidence.detail.error)} onRetry={() => void evidence.detail.refetch()} />
      ) : (
        <Bone className="bone--stage" />
      )}
    </section>
  );
}
