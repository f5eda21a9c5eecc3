import { Link, type LinkProps } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/ui/button";

interface InnerTopProps {
  title: string;
  room: string;
  back: Pick<LinkProps, "to" | "search">;
}

/** The bar of a page inside a room, with the way back to its list. */
export function InnerTop({ title, room, back }: InnerTopProps) {
  const { t } = useTranslation();
  return (
    <header className="top top--inner">
      <Link {...back} className={`${buttonClass({ variant: "plain" })} btn--icon`} aria-label={t("action.back")}>
        <ChevronLeft className="icon" />
      </Link>
      <div className="grow">
        <h1 className="strong trunc id">{title}</h1>
        <div className="t-13 quiet trunc">{room}</div>
      </div>
    </header>
  );
}
