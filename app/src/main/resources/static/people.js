/*
 * Fields with data-person="name" find a person or section by a few characters; the form's field of
 * that name gets the staff number or code.
 */
(function () {
	'use strict';

	document.querySelectorAll('input[data-person]').forEach((input) => {
		const target = input.form.elements[input.dataset.person];
		input.setCustomValidity('请输入几个字，从列表里选择');
		window.shizhaoPeople.attach(input, (found) => {
			target.value = found ? found.id : '';
			input.setCustomValidity(found ? '' : '请输入几个字，从列表里选择');
			input.dispatchEvent(new CustomEvent('person', { detail: found, bubbles: true }));
		});
	});
})();
