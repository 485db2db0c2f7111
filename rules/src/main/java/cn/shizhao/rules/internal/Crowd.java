package cn.shizhao.rules.internal;

/**
 * The group whose turn it is wants more than there is: a fact the rules derive, once for
 * the places and once for every branch and section concerned.
 */
public final class Crowd {

	private final String shortage;

	private Crowd(String shortage) {
		this.shortage = shortage;
	}

	/**
	 * More are in the group than places are left.
	 * @param places the places left
	 * @return the fact
	 */
	public static Crowd ofPlaces(int places) {
		return new Crowd("只余%d个名额".formatted(places));
	}

	/**
	 * More of the group belong to a unit than it may still have chosen.
	 * @param unit branch or section
	 * @return the fact
	 */
	public static Crowd of(Unit unit) {
		return new Crowd("%s只余%d个名额".formatted(unit.name(), unit.getRoom()));
	}

	/**
	 * What is short.
	 * @return in Chinese words
	 */
	public String getShortage() {
		return this.shortage;
	}

}
