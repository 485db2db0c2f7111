/* Says while someone types a new password which of the plain rules it keeps; the server decides. */
(function () {
	'use strict';

	const form = document.querySelector('form[data-own-password]');
	if (!form) {
		return;
	}
	const wanted = form.elements.wanted;
	const again = form.elements.again;

	function mark(rule, kept) {
		const place = form.querySelector('[data-rule=' + rule + ']');
		place.classList.toggle('kept', wanted.value !== '' && kept);
		place.classList.toggle('broken', wanted.value !== '' && !kept);
	}

	function look() {
		const text = wanted.value.toLowerCase();
		mark('long', Array.from(text).length >= 10);
		mark('letters', !/^\d+$/.test(text));
		mark('own', !text.includes(form.dataset.id.toLowerCase()) && !text.includes(form.dataset.name));
		const differ = again.value !== '' && again.value !== wanted.value;
		form.querySelector('[data-rule=same]').hidden = !differ;
		again.setCustomValidity(differ ? '两遍新密码不一样' : '');
	}

	form.addEventListener('input', look);
	form.querySelector('[data-show]').addEventListener('change', (event) => {
		form.querySelectorAll('input[name=current], input[name=wanted], input[name=again]')
			.forEach((input) => input.type = event.target.checked ? 'text' : 'password');
	});
})();
