package com.penny.reports;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Renders documents as PDF with their fonts embedded. Thread-safe. The first document takes about a second, since
 * nothing of JasperReports is touched before; the next ones some milliseconds.
 */
public final class ReportRenderer {

    /** Loaded when the first receipt is asked for. */
    private static final class Receipts {
        static final JasperReport TEMPLATE = load("payment-receipt.jasper");
    }

    /** @return the bytes of a PDF, A4 */
    public byte[] render(PaymentReceipt receipt, ReceiptWords words) {
        List<Map<String, ?>> lines = new ArrayList<>();
        words.entries(receipt).forEach(entry -> lines.add(row(entry)));
        String title = words.text("title", receipt.number());
        byte[] pdf = pdf(
                Receipts.TEMPLATE,
                parameters(receipt, words),
                lines,
                metadata(title, receipt.controller().name()));
        return inLanguage(words.languageTag(), pdf);
    }

    /** Loaded when figures are asked for. */
    private static final class Figures {
        static final JasperReport TEMPLATE = load("figures.jasper");
    }

    /** @return the bytes of a PDF, A4 */
    public byte[] render(FiguresReport report, FiguresWords words) {
        List<Map<String, ?>> rows = new ArrayList<>();
        report.figures().forEach(figure -> rows.add(row(figure, words)));
        byte[] pdf = pdf(
                Figures.TEMPLATE, parameters(report, words), rows, metadata(words.text("title"), report.controller()));
        return inLanguage(words.languageTag(), pdf);
    }

    private static Map<String, Object> row(FiguresReport.Figure figure, FiguresWords words) {
        return Map.of(
                "group", words.text(figure.group()),
                "title", figure.title(),
                "definition", figure.definition(),
                "value", words.value(figure.now()),
                "detail", words.detail(figure.now()),
                "before", words.value(figure.before()));
    }

    private static Map<String, Object> parameters(FiguresReport report, FiguresWords words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("mark", new Mark());
        parameters.put("title", words.text("title"));
        parameters.put("period", words.text("period", words.day(report.from()), words.day(report.to())));
        parameters.put(
                "store", report.storeName() == null ? words.text("allStores") : PlainText.of(report.storeName()));
        parameters.put("figureHead", words.text("figure"));
        parameters.put("valueHead", words.text("value"));
        parameters.put("beforeHead", words.text("before"));
        parameters.put(
                "asOf", report.asOf() == null ? words.text("notYet") : words.text("asOf", words.time(report.asOf())));
        parameters.put("interval", words.text("interval"));
        parameters.put("page", words.text("page", "%d", "%d"));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(words.languageTag()));
        return parameters;
    }

    private static Map<String, Object> row(ReceiptWords.Entry entry) {
        return Map.of(
                "title", PlainText.of(entry.title()),
                "detail", entry.detail(),
                "amount", entry.amount());
    }

    private static Map<String, Object> parameters(PaymentReceipt receipt, ReceiptWords words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("mark", new Mark());
        parameters.put("title", words.text("title", receipt.number()));
        parameters.put("number", receipt.number());
        parameters.put("paidAt", words.time(receipt.paidAt(), receipt.zone()));
        parameters.put("thanks", words.text("thanks"));
        parameters.put("incidentsHead", words.text("incidents"));
        parameters.put("amountHead", words.text("amount"));
        parameters.put("paid", words.text("paid"));
        parameters.put("total", words.money(receipt.amount()));
        parameters.put("referenceHead", words.text("reference"));
        parameters.put("reference", PlainText.of(receipt.paymentReference()));
        parameters.put("stillDispute", words.text("stillDispute"));
        parameters.put(
                "contact",
                words.text("contact", PlainText.of(receipt.controller().name())));
        parameters.put("email", PlainText.of(receipt.controller().email()));
        parameters.put("page", words.text("page", "%d", "%d"));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(words.languageTag()));
        return parameters;
    }

    private static SimplePdfExporterConfiguration metadata(String title, String author) {
        SimplePdfExporterConfiguration metadata = new SimplePdfExporterConfiguration();
        metadata.setMetadataTitle(title);
        metadata.setDisplayMetadataTitle(true);
        metadata.setMetadataAuthor(PlainText.of(author));
        metadata.setMetadataCreator("Penny");
        metadata.setCompressed(true);
        return metadata;
    }

    private static byte[] pdf(
            JasperReport template,
            Map<String, Object> parameters,
            List<Map<String, ?>> rows,
            SimplePdfExporterConfiguration metadata) {
        try {
            JasperPrint print = JasperFillManager.fillReport(template, parameters, new JRMapCollectionDataSource(rows));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(metadata);
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("a report could not be rendered", e);
        }
    }

    /** Tells readers which language to speak. JasperReports says it only with tags, for which it wants its own OpenPDF. */
    private static byte[] inLanguage(String tag, byte[] pdf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(pdf)) {
            reader.getCatalog().put(PdfName.LANG, new PdfString(tag));
            new PdfStamper(reader, bytes).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static JasperReport load(String name) {
        try (InputStream compiled = ReportRenderer.class.getResourceAsStream(name)) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (JRException e) {
            throw new IllegalStateException("the template " + name + " could not be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
