import { UserRoundCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReviewItem } from "@/api/types";
import { Button } from "@/ui/button";
import { Initials, State } from "@/ui/state";
import { PutBack } from "./put-back";
import type { ReviewDecisions } from "./review-queries";

interface ClaimLineProps {
  review: ReviewItem;
  decisions: ReviewDecisions;
  /** It is left to the others. */
  onPutBack: () => void;
}

/** Who works on it, and the button that claims or releases it. */
export function ClaimLine({ review, decisions, onPutBack }: ClaimLineProps) {
  const { t } = useTranslation("ops");
  if (review.state !== "PENDING") {
    return <State boxed>{t(`state.${review.state}`)}</State>;
  }
  if (review.mine) {
    return (
      <>
        <State meaning="busy" icon={UserRoundCheck}>
          {t("claim.mine")}
        </State>
        <Button size="dense" hotkey="C" busy={decisions.claiming} onClick={decisions.release}>
          {t("claim.release")}
        </Button>
        <PutBack decisions={decisions} onDone={onPutBack} />
      </>
    );
  }
  if (review.claimedBy !== null) {
    return (
      <State meaning="busy">
        <Initials initials={review.claimedBy.initials} size="s" />
        {t("claim.other", { name: review.claimedBy.name })}
      </State>
    );
  }
  return (
    <>
      <Button size="dense" hotkey="C" busy={decisions.claiming} onClick={decisions.claim}>
        {t("claim.take")}
      </Button>
      <PutBack decisions={decisions} onDone={onPutBack} />
    </>
  );
}
