package com.penny.metrics.control;

import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Words;
import com.penny.reports.FiguresReport;
import com.penny.reports.FiguresReport.Count;
import com.penny.reports.FiguresReport.Figure;
import com.penny.reports.FiguresReport.Share;
import com.penny.reports.FiguresReport.Sums;
import com.penny.reports.FiguresReport.Time;
import com.penny.reports.FiguresReport.Value;
import com.penny.reports.FiguresWords;
import com.penny.reports.PaymentReceipt.Amount;
import com.penny.reports.ReportRenderer;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The figures of a period as paper. */
@ApplicationScoped
public class FiguresPaper {

    private final ReportRenderer renderer = new ReportRenderer();

    @Inject
    Figures figures;

    @Inject
    Stores stores;

    @Inject
    Settings settings;

    /**
     * In the transaction under way.
     *
     * @param storeId null for all stores
     * @throws com.penny.kernel.Problem 404 for a store there is not
     */
    public FiguresReport write(Period period, UUID storeId, String language) {
        List<Kpi> kpis = figures.ofAPeriod();
        List<Measured> now = figures.sums(kpis, period, storeId);
        List<Measured> before = figures.sums(kpis, period.before(), storeId);
        List<Figure> all = new ArrayList<>();
        for (int at = 0; at < kpis.size(); at++) {
            Kpi kpi = kpis.get(at);
            Words words = kpi.words().get(language);
            all.add(new Figure(
                    kpi.group().name(),
                    words.title(),
                    words.definition(),
                    value(kpi, now.get(at)),
                    value(kpi, before.get(at))));
        }
        return new FiguresReport(
                period.from(),
                period.to(),
                storeId == null ? null : storeName(storeId),
                figures.asOf(),
                all,
                settings.controller().name());
    }

    private String storeName(UUID storeId) {
        StoreLabel label = stores.labels(List.of(storeId)).get(storeId);
        if (label == null) {
            throw Problem.notFound("store");
        }
        return label.name();
    }

    /** Takes up to seconds the first time: call it between transactions. */
    public byte[] pdf(FiguresReport report, String language) {
        return renderer.render(report, FiguresWords.in(language));
    }

    private static Value value(Kpi kpi, Measured measured) {
        return switch (kpi.kind()) {
            case RATE ->
                new Share(
                        measured.count(),
                        measured.among(),
                        Optional.ofNullable(measured.rate())
                                .map(rate -> rate.share())
                                .orElse(null),
                        Optional.ofNullable(measured.rate())
                                .map(rate -> rate.low())
                                .orElse(null),
                        Optional.ofNullable(measured.rate())
                                .map(rate -> rate.high())
                                .orElse(null));
            case DURATION ->
                new Time(
                        Optional.ofNullable(measured.median())
                                .map(span -> span.atMostMillis())
                                .orElse(null),
                        Optional.ofNullable(measured.slow())
                                .map(span -> span.atMostMillis())
                                .orElse(null));
            case MONEY ->
                new Sums(measured.money().stream()
                        .map(money -> new Amount(money.minor(), money.currency()))
                        .toList());
            case COUNT, BYTES -> new Count(measured.count());
        };
    }
}
