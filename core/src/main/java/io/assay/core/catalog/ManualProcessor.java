package io.assay.core.catalog;

import io.assay.core.About;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** Keeps the Javadoc of every catalogued unit as a resource, so that the manual a user reads is the comment in the code. */
@SupportedAnnotationTypes("io.assay.core.About")
public final class ManualProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element unit : round.getElementsAnnotatedWith(About.class)) {
            String manual = processingEnv.getElementUtils().getDocComment(unit);
            if (manual == null) {
                processingEnv
                        .getMessager()
                        .printMessage(
                                Diagnostic.Kind.ERROR, "a catalogued unit needs a Javadoc: it is its manual", unit);
                continue;
            }
            write(((TypeElement) unit).getQualifiedName().toString(), manual, unit);
        }
        return false;
    }

    private void write(String unit, String manual, Element origin) {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", Manuals.resource(unit), origin)
                .openWriter()) {
            out.write(manual);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
