import "@/ui/styles/index.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppQueryClient } from "@/api/query-client";
import { takeTokens } from "@/features/portal";
import { startTexts } from "@/i18n/setup";
import { applyTheme, storedTheme } from "@/lib/theme";
import { createPortalRouter } from "./router";

takeTokens();
applyTheme(storedTheme());
await startTexts("portal");

const queryClient = createAppQueryClient(() => void router.navigate({ to: "/sign-in" }));
const router = createPortalRouter(queryClient);

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
