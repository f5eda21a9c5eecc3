import "@/ui/styles/rooms.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startTexts } from "@/i18n/setup";
import { applyTheme } from "@/lib/theme";
import { Kit } from "./kit";

const theme = new URLSearchParams(location.search).get("theme");
applyTheme(theme === "light" || theme === "dark" ? theme : "system");
await startTexts("store");

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <Kit />
  </StrictMode>,
);
