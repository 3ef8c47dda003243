package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates as models bring them; what they must give is worked out by hand from the models' documentation of their format. */
class ChatTemplateTest {

    /** SmolLM2's own. */
    private static final String SMOLLM2 =
            "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
                    + "{{ '<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n' }}"
                    + "{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}"
                    + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    /** In the manner of Llama 3. */
    private static final String HEADERS = "{% set loop_messages = messages %}{% for message in loop_messages %}"
            + "{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'+ message['content'] | trim + '<|eot_id|>' %}"
            + "{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}"
            + "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}";

    /** In the manner of Mistral: roles must alternate. */
    private static final String INSTRUCTIONS = "{{ bos_token }}{% for message in messages %}"
            + "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
            + "{{ raise_exception('Conversation roles must alternate') }}{% endif %}"
            + "{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}"
            + "{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token}}{% endif %}{% endfor %}";

    /** In the manner of Qwen 2.5: trimmed blocks on lines of their own, names instead of indexes, escapes inside of texts. */
    private static final String LINES = """
            {%- if messages[0]['role'] == 'system' %}
                {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}
            {%- else %}
                {{- '<|im_start|>system\\nYou are helpful.<|im_end|>\\n' }}
            {%- endif %}
            {%- for message in messages %}
                {%- if (message.role == "user") or (message.role == "assistant" and not message.tool_calls) %}
                    {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
                {%- endif %}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|im_start|>assistant\\n' }}
            {%- endif %}
            """;

    @Test
    void smolLm2() {
        assertEquals("""
                <|im_start|>system
                You are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>
                <|im_start|>user
                Hi<|im_end|>
                <|im_start|>assistant
                """, render(SMOLLM2, line("user", "Hi")));
        assertEquals(
                "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n",
                render(SMOLLM2, line("system", "Be brief."), line("user", "Hi")));
    }

    @Test
    void headers() {
        assertEquals(
                "<s><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n",
                render(HEADERS, line("user", "  Hi \n")));
    }

    @Test
    void instructions() {
        assertEquals(
                "<s>[INST] a [/INST]b</s>[INST] c [/INST]",
                render(INSTRUCTIONS, line("user", "a"), line("assistant", "b"), line("user", "c")));
    }

    @Test
    void lines() {
        assertEquals(
                "<|im_start|>system\nYou are helpful.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n",
                render(LINES, line("user", "Hi")));
    }

    @Test
    void aRefusalOfTheTemplateIsPassedOn() {
        ChatFault fault =
                assertThrows(ChatFault.class, () -> render(INSTRUCTIONS, line("user", "a"), line("user", "b")));
        assertEquals(ChatFault.Kind.UNABLE, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains("roles must alternate"), fault.getMessage());
    }

    @Test
    void whatAMessageSaysIsNeverATemplate() {
        String hostile = "{{ 7 * 7 }} {% for x in messages %}!{% endfor %} <b> & 'q'";
        assertTrue(render(SMOLLM2, line("user", hostile)).contains(hostile));
    }

    @Test
    void aTemplateThatReadsFilesOrIsNoneIsRefused() {
        assertThrows(ChatFault.class, () -> render("{% include '/etc/passwd' %}", line("user", "a")));
        assertThrows(ChatFault.class, () -> render("{% for m in %}{{ m.x(", line("user", "a")));
        assertThrows(BrokenModel.class, () -> ChatTemplate.of("x".repeat(300_000), "", ""));
    }

    private static ChatTemplate.Line line(String role, String content) {
        return new ChatTemplate.Line(role, content);
    }

    private static String render(String template, ChatTemplate.Line... lines) {
        return ChatTemplate.of(template, "<s>", "</s>").render(List.of(lines));
    }
}
