import { Eye, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Candidate, ReviewDetail } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Segmented } from "@/ui/segmented";

const NEW_PERSON = "new";

interface PersonLinkProps {
  review: ReviewDetail;
  /** The known person this is, or null for a new one. */
  value: string | null;
  onChange: (offenderId: string | null) => void;
}

/** Links the incident to a person: the clip beside what is known of each candidate. */
export function PersonLink({ review, value, onChange }: PersonLinkProps) {
  const { t } = useTranslation("ops");
  const candidate = review.candidates.find((each) => each.offenderId === value);
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("person.title")}</h2>
      <Segmented
        dense
        className="person-link__choice"
        label={t("person.title")}
        options={[
          { value: NEW_PERSON, label: t("person.new") },
          ...review.candidates.map((each) => ({ value: each.offenderId, label: each.reference })),
        ]}
        value={value ?? NEW_PERSON}
        onChange={(chosen) => onChange(chosen === NEW_PERSON ? null : chosen)}
      />
      {candidate && <SideBySide review={review} candidate={candidate} />}
      <p className="note t-13">
        <Eye className="icon" />
        <span>{t("person.byEye")}</span>
      </p>
    </section>
  );
}

function SideBySide({ review, candidate }: { review: ReviewDetail; candidate: Candidate }) {
  const { t } = useTranslation("ops");
  return (
    <>
      <div className="compare">
        <Picture url={review.thumbnailUrl} caption={t("person.thisClip")} />
        <Picture url={candidate.thumbnailUrl} caption={candidate.reference} />
      </div>
      <p className="t-13 muted">
        {t("person.known", { count: candidate.incidents, store: candidate.storeName })}{" "}
        <Instant at={candidate.lastIncidentAt} style="day" />
      </p>
    </>
  );
}

function Picture({ url, caption }: { url: string | null; caption: string }) {
  return (
    <div className="media">
      {url === null ? <UserRound className="icon icon--l compare__none" /> : <img src={url} alt={caption} />}
      <div className="media__bl">
        <span className="chip">{caption}</span>
      </div>
    </div>
  );
}
