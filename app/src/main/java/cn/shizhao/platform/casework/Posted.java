package cn.shizhao.platform.casework;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * A draft as a form sends it, so that no feature reads revisions itself. In JSON the
 * content's fields stand beside the others.
 *
 * @param <T> what the form holds
 * @param revision which saved draft it goes on from, 0 for none
 * @param submit whether the form is submitted next
 * @param content what the form holds
 */
@JsonDeserialize(using = PostedReader.class)
public record Posted<T>(int revision, boolean submit, T content) {

	/**
	 * The same with other content.
	 * @param <S> what is kept
	 * @param kept what is kept of it
	 * @return it as sent from the same revision
	 */
	public <S> Posted<S> with(S kept) {
		return new Posted<>(this.revision, this.submit, kept);
	}

}
