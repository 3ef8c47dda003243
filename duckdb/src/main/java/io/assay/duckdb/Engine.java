package io.assay.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** A DuckDB of one's own, in memory, that may touch the files named and nothing else. */
final class Engine {

    private static final List<String> SETTINGS = List.of(
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            "SET allow_community_extensions = false",
            "SET threads = 2",
            "SET memory_limit = '1GB'",
            "SET temp_directory = ''",
            "SET preserve_insertion_order = true");

    private Engine() {}

    /** Settings come first, as none can be changed once outside access is off. */
    static Connection connect(Path... files) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            statement.execute("SET allowed_paths = ["
                    + Arrays.stream(files).map(Engine::literal).collect(Collectors.joining(", ")) + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The path as SQL writes it. */
    static String literal(Path file) {
        return "'" + file.toAbsolutePath().normalize().toString().replace("'", "''") + "'";
    }
}
