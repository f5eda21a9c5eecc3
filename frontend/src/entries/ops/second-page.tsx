import { Link, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { Glasses } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { SecondReadingDetail } from "@/api/types";
import { SecondQueue, useSecondReading, useSecondReadings, VerdictPanel } from "@/features/review";
import { useSecondClip } from "@/features/viewer";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { Bone, Empty, Failure } from "@/ui/notices";
import { EvidenceView } from "./evidence-view";

/** Decisions of others, read again by somebody who is not told how they went. */
export function SecondPage() {
  const { t } = useTranslation("ops");
  const { reviewId }: { reviewId?: string } = useParams({ strict: false });
  const { readings = [] } = useSecondReadings();
  const navigate = useNavigate();
  const router = useRouter();
  const wide = useMediaQuery(WIDE);
  const shown = reviewId ?? (wide ? readings[0]?.reviewId : undefined);
  const next = () => {
    // Whoever has gone elsewhere meanwhile is not called back.
    if (!router.state.location.pathname.startsWith("/second-readings")) {
      return;
    }
    const following = readings.find((item) => item.reviewId !== shown);
    void (following === undefined
      ? navigate({ to: "/second-readings" })
      : navigate({ to: "/second-readings/$reviewId", params: { reviewId: following.reviewId } }));
  };
  return (
    <main className={wide ? "review" : "review review--narrow"}>
      <h1 className="vh">{t("second.title")}</h1>
      {(wide || shown === undefined) && (
        <SecondQueue
          link={(item, className, children) => (
            <Link
              to="/second-readings/$reviewId"
              params={{ reviewId: item.reviewId }}
              className={className}
              aria-current={item.reviewId === shown ? "true" : undefined}
            >
              {children}
            </Link>
          )}
        />
      )}
      {shown !== undefined && <SecondDesk key={shown} reviewId={shown} onRead={next} narrow={!wide} />}
      {wide && shown === undefined && <Empty icon={Glasses} title={t("second.empty")} />}
    </main>
  );
}

interface SecondDeskProps {
  reviewId: string;
  onRead: () => void;
  narrow: boolean;
}

function SecondDesk({ reviewId, onRead, narrow }: SecondDeskProps) {
  const [recording, setRecording] = useState<string>();
  const reading = useSecondReading(reviewId, recording);
  if (reading.data === undefined) {
    return reading.isError ? (
      <Failure detail={describeProblem(reading.error)} onRetry={() => void reading.refetch()} />
    ) : (
      <Bone className="bone--review-stage" />
    );
  }
  return (
    <>
      <SecondEvidence key={reading.data.recording.id} reading={reading.data} onShow={setRecording} narrow={narrow} />
      <VerdictPanel reading={reading.data} onRead={onRead} />
    </>
  );
}

interface SecondEvidenceProps {
  reading: SecondReadingDetail;
  onShow: (recordingId: string) => void;
  narrow: boolean;
}

function SecondEvidence({ reading, onShow, narrow }: SecondEvidenceProps) {
  const clip = useSecondClip(reading.reviewId, reading.recording.id);
  return <EvidenceView evidence={reading} clip={clip} back={narrow ? "/second-readings" : undefined} onShow={onShow} />;
}
