// Shows what was typed as a password, and hides it again before it is sent: managers of passwords look for hidden ones.
for (const button of document.querySelectorAll("[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    show(field.type === "password");
    field.focus();
  });
  field.form.addEventListener("submit", () => show(false));
}

// A page that the browser kept whole, to show it again at once, is asked for anew: whoever was signed in may be out by now.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// Copies a line that is there to be copied. Where the browser cannot, the whole line is chosen, so that people can.
for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  field.addEventListener("focus", () => field.select());
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    field.focus();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}
