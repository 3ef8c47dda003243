package io.assay.models.weights;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Where Maven would look for an artifact: the local repository, else the mirror of Maven Central that its settings name, else Central. */
final class MavenRepositories {

    private static final String CENTRAL = "https://repo1.maven.org/maven2/";

    private final Path home;

    MavenRepositories(Path home) {
        this.home = home;
    }

    static MavenRepositories ofThisMachine() {
        return new MavenRepositories(Path.of(System.getProperty("user.home"), ".m2"));
    }

    Located find(Origin.MavenArtifact wanted) throws IOException {
        Path local = home.resolve("repository").resolve(wanted.jar());
        if (Files.isRegularFile(local)) {
            return new Located(local.toUri(), "");
        }
        String repository = mirror().orElse(CENTRAL);
        return new Located(URI.create(repository + (repository.endsWith("/") ? "" : "/") + wanted.jar()), "");
    }

    private Optional<String> mirror() throws IOException {
        Path settings = home.resolve("settings.xml");
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        NodeList mirrors = read(settings).getElementsByTagName("mirror");
        for (int i = 0; i < mirrors.getLength(); i++) {
            Element mirror = (Element) mirrors.item(i);
            String of = text(mirror, "mirrorOf");
            if (of.startsWith("*") || of.contains("central") || of.startsWith("external:")) {
                return Optional.of(text(mirror, "url"));
            }
        }
        return Optional.empty();
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Document read(Path settings) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(settings.toFile());
        } catch (ParserConfigurationException | SAXException wrong) {
            throw new Unobtainable("Maven's settings cannot be read: " + settings + ": " + wrong.getMessage(), wrong);
        }
    }
}
