package com.penny.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Penny's mark, a copper coin, drawn as in {@code favicon.svg}: lines, not pixels. */
public final class Mark extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1;
    private static final double SIZE = 24;
    private static final Color COPPER = new Color(0xa4461b);
    /** White of 55% on copper, mixed beforehand: print knows no transparency. */
    private static final Color RIM = new Color(0xd6ac98);

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(place.getX(), place.getY());
        graphics.scale(place.getWidth() / SIZE, place.getHeight() / SIZE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(COPPER);
        graphics.fill(new Ellipse2D.Double(1, 1, 22, 22));
        graphics.setColor(RIM);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Ellipse2D.Double(3.8, 3.8, 16.4, 16.4));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(letter());
        graphics.setTransform(before);
    }

    private static Path2D letter() {
        Path2D letter = new Path2D.Double();
        letter.moveTo(10, 17);
        letter.lineTo(10, 7.5);
        letter.lineTo(12.6, 7.5);
        // Two quarters of a circle of radius 3.
        letter.curveTo(14.257, 7.5, 15.6, 8.843, 15.6, 10.5);
        letter.curveTo(15.6, 12.157, 14.257, 13.5, 12.6, 13.5);
        letter.lineTo(10, 13.5);
        return letter;
    }
}
