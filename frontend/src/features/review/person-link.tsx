import { Eye, UserRound } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate, ReviewDetail } from "@/api/types";
import { Face } from "@/ui/face";
import { Instant } from "@/ui/instant";

interface PersonLinkProps {
  review: ReviewDetail;
  /** The known person this is, or null for a new one. */
  value: string | null;
  onChange: (offenderId: string | null) => void;
}

/** Links the incident to a person: the clip beside what is known of each candidate. */
export function PersonLink({ review, value, onChange }: PersonLinkProps) {
  const { t } = useTranslation("ops");
  const name = useId();
  const candidate = review.candidates.find((each) => each.offenderId === value);
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("person.title")}</h2>
      <fieldset className="person-link">
        <legend className="vh">{t("person.title")}</legend>
        <label className="person-link__one">
          <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
          <span className="t-14">{t("person.new")}</span>
        </label>
        {review.candidates.map((each) => (
          <label key={each.offenderId} className="person-link__one">
            <input
              type="radio"
              name={name}
              aria-label={each.reference}
              checked={each.offenderId === value}
              onChange={() => onChange(each.offenderId)}
            />
            <Face url={each.thumbnailUrl} />
            <span className="person-link__who">
              <span className="t-14 id">{each.reference}</span>
              <span className="t-12 muted">
                {t("person.known", { count: each.incidents, store: each.storeName })}{" "}
                <Instant at={each.lastIncidentAt} style="day" />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
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
    <div className="compare">
      <Picture url={review.thumbnailUrl} caption={t("person.thisClip")} />
      <Picture url={candidate.thumbnailUrl} caption={candidate.reference} />
    </div>
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
