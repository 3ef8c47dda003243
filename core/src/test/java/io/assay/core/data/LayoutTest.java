package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    @TempDir
    Path directory;

    private Reading read(String content) throws IOException, DataProblems {
        return Reading.of(Reading.write(directory, "a.json", content.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'instruction':'i','input':'','output':'o'}                                        | i/o         | alpaca: text = instruction + input + output, prompt = instruction, response = output
            {'messages':[{'role':'user','content':'a'},{'role':'assistant','content':'b'}]}    | a/b         | openai-chat: text = messages
            {'messages':[{'role':'user','content':[{'type':'text','text':'a'},{'type':'image_url'}]}]} | a   | openai-chat: text = messages
            {'conversations':[{'from':'human','value':'a'},{'from':'gpt','value':'b'}],'id':1} | a/b         | sharegpt: text = conversations, messages = conversations
            {'prompt':'p','chosen':'c','rejected':'r'}                                         | c           | preference-pairs: text = chosen
            {'chosen':[{'role':'user','content':'p'},{'role':'assistant','content':'c'}],'rejected':[{'role':'user','content':'p'}]} | p/c | preference-pairs: text = chosen
            {'context':'c','question':'q','answers':{'text':['a'],'answer_start':[0]}}         | q           | squad: text = question, answer = answers.text.0
            {'question':'q','answer':'a'}                                                      | q/a         | question-answer: text = question + answer
            {'prompt':'p','completion':'c'}                                                    | p/c         | prompt-response: text = prompt + completion, response = completion
            {'premise':'p','hypothesis':'h','label':0}                                         | p/h         | sentence-pair: text = premise + hypothesis, label = label
            {'source':'s','output':'o'}                                                        | o           | source-output: text = output
            {'Tweet':'t','Class':'c'}                                                          | t           | text: text = Tweet, label = Class
            {'tokens':['a','b'],'relation':'r'}                                                | a b         | tokens: text = tokens, label = relation
            {'odd':'three words here','n':1}                                                   | three words here | text: text = odd, label = n
            """)
    void recognises(String record, String text, String layout) throws Exception {
        Reading read = read(record);
        assertEquals(text, read.texts().get(0).replace('\n', '/'));
        assertEquals(layout, read.layout());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{'text':'a','label':'x'},{'text':'b','label':'y'}]                          | a b | x y
            {'text':'a','label':'x'} {'text':'b','label':'y'}                            | a b | x y
            {'data':[{'text':'a','label':'x'},{'text':'b','label':'y'}]}                 | a b | x y
            {'x':[{'text':'a'}],'y':[{'text':'b'}]}                                      | a b | x y
            {'train':[{'text':'a','label':'x'}],'test':[{'text':'b','label':'y'}]}       | a b | x y
            {'text':['a','b'],'label':['x','y']}                                         | a b | x y
            {'text':{'0':'a','1':'b'},'label':{'0':'x','1':'y'}}                         | a b | x y
            {'x':['a'],'y':['b']}                                                        | a b | x y
            {'version':1,'rows':[{'row_idx':0,'row':{'text':'a','label':'x'}},{'row':{'text':'b','label':'y'}}]} | a b | x y
            {'first':{'text':'a','label':'x'},'second':{'text':'b','label':'y'}}         | a b | x y
            {'version':'1','data':[{'title':'t','paragraphs':[{'context':'c','qas':[{'question':'a','label':'x'},{'question':'b','label':'y'}]}]}]} | a b | x y
            """)
    void findsTheRecordsIn(String document, String texts, String labels) throws Exception {
        Reading read = read(document);
        assertEquals(List.of(), read.rejects());
        assertEquals(List.of(texts.split(" ")), read.texts());
        assertEquals(List.of(labels.split(" ")), read.labels());
        assertEquals(List.of("a.json:1", "a.json:2"), read.ids());
    }

    @Test
    void aMappingGoesBeforeTheLayoutAndMayReachIntoColumns() throws Exception {
        Path file = Reading.write(directory, "a.jsonl", "{\"text\":\"no\",\"in\":{\"side\":\"yes\"},\"klass\":\"k\"}");
        Reading read = Reading.of(file, Map.of("text", "in.side", "label", "klass"));
        assertEquals(List.of("yes"), read.texts());
        assertEquals(List.of("k"), read.labels());
        assertEquals("mapped: text = in.side, label = klass", read.layout());
        assertEquals("no", read.samples().get(0).fields().columns().get("text")); // Kept as a column.
    }

    @Test
    void severalColumnsMayBeMappedAndThenNoTextIsNeeded() throws Exception {
        Path file = Reading.write(directory, "a.jsonl", "{\"e0\":0.5,\"e1\":-1}\n{\"e0\":2}\n");
        Reading read = Reading.of(file, Map.of("embedding", "e0,e1"));
        assertEquals(List.of("", ""), read.texts());
        assertEquals(Optional.of("0.5\n-1"), read.samples().get(0).fields().text("embedding"));
        assertEquals(Optional.empty(), read.samples().get(1).fields().value("embedding"));
        assertEquals(
                "{e0=2}", read.samples().get(1).fields().several("embedding").toString());
    }

    @Test
    void keysOfTurnsMayBeMapped() throws Exception {
        Path file = Reading.write(directory, "a.jsonl", "{\"t\":[{\"who\":\"user\",\"text\":\"a\",\"tox\":0.1}]}");
        Reading read = Reading.of(file, Map.of("turns", "t", "role", "who", "text", "text", "score", "tox"));
        assertEquals(List.of("a"), read.texts());
        assertEquals("who", read.samples().get(0).fields().column("role"));
    }

    @Test
    void aMappedColumnThatNoRecordHasIsAProblemWithAHint() throws Exception {
        Path file = Reading.write(directory, "a.csv", "text,category\na,b\n");
        DataProblems problems = assertThrows(DataProblems.class, () -> Reading.of(file, Map.of("label", "catgory")));
        assertEquals(
                "a.csv: --map label=catgory: no record has catgory; did you mean category?",
                problems.problems().get(0).toString());
    }

    @Test
    void saysWhichColumnsThereAreWhereNoneIsText() throws Exception {
        Path file = Reading.write(directory, "a.csv", "role,bucket\nx,1\ny,2\n");
        DataProblems problems = assertThrows(DataProblems.class, () -> Reading.of(file));
        assertEquals(
                "a.csv: no column looks like the text; name it with --map text=COLUMN, where there are role, bucket",
                problems.problems().get(0).toString());
    }

    @Test
    void aDeclaredIdIsTheIdWhereItIsUnique() throws Exception {
        Path unique = Reading.write(directory, "a.csv", "key,text\nx,a\ny,b\n");
        assertEquals(List.of("x", "y"), Reading.of(unique, Map.of("id", "key")).ids());
        Path twice = Reading.write(directory, "b.csv", "key,text\nx,a\nx,b\n");
        assertEquals(
                List.of("b.csv:2", "b.csv:3"),
                Reading.of(twice, Map.of("id", "key")).ids());
        String line = Reading.of(twice, Map.of("id", "key")).layout();
        assertTrue(line.endsWith("; ids are file:record, as key is not unique"), line);
        assertEquals(List.of("a.csv:2", "a.csv:3"), Reading.of(unique).ids());
    }

    @Test
    void aDocumentThatBreaksOffYieldsWhatCameBefore() throws Exception {
        Reading read = read("[{'text':'a'},{'text':'b'} {'text':'c'}]");
        assertEquals(List.of("a", "b"), read.texts());
        assertTrue(read.rejects().get(0).reason().startsWith("is not valid JSON: , is missing before '{'"));
    }

    @Test
    void columnsOfUnequalLengthEndInAReject() throws Exception {
        Reading read = read("{'text':['a','b','c'],'label':['x','y']}");
        assertEquals(List.of("a", "b"), read.texts());
        assertTrue(read.rejects().get(0).reason().startsWith("the columns are not of the same length"));
    }
}
