package com.penny.reports;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a reader finds in the bytes of a PDF. */
final class PaperForTests implements AutoCloseable {

    private final PdfReader reader;

    PaperForTests(byte[] pdf) throws IOException {
        reader = new PdfReader(pdf);
    }

    PdfReader reader() {
        return reader;
    }

    /** One text for each page, runs of white space as one space. */
    List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(new PdfTextExtractor(reader)
                    .getTextFromPage(page)
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .strip());
        }
        return pages;
    }

    String text() throws IOException {
        return String.join(" ", pages());
    }

    @Override
    public void close() {
        reader.close();
    }
}
